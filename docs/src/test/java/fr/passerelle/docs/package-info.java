/** What the documentation shows, compiled and run; the pages quote regions of these files word for word. */
@NullMarked
package fr.passerelle.docs;

import org.jspecify.annotations.NullMarked;
