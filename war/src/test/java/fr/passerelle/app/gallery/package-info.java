/** Every page of the tool, with sample values, to be looked at and measured in a browser. */
@NullMarked
package fr.passerelle.app.gallery;

import org.jspecify.annotations.NullMarked;
