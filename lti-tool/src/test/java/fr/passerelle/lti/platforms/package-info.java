/** What each product was seen to do, by the numbers of docs/plateformes.md. */
@NullMarked
package fr.passerelle.lti.platforms;

import org.jspecify.annotations.NullMarked;
