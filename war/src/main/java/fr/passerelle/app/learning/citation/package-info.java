/**
 * What a statement rests on, and how authored text travels: the ground floor of learning.
 *
 * <p>Offers {@link fr.passerelle.app.learning.citation.Citation} (a statement, the public sheet it rests on and the
 * day it was checked) and {@link fr.passerelle.app.learning.citation.RichText}, the one form in which an author's
 * words reach the other learning packages: already rendered, already sanitised.
 *
 * <p>Out of scope: reading and cleaning the author's files ({@code app.catalogue}), comparing a citation with today's
 * sheet ({@code app.freshness}).
 *
 * <p>May be imported by every {@code app} package; imports the JDK only.
 */
@NullMarked
package fr.passerelle.app.learning.citation;

import org.jspecify.annotations.NullMarked;
