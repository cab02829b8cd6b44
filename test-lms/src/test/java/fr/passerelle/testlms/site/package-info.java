@NullMarked
package fr.passerelle.testlms.site;

import org.jspecify.annotations.NullMarked;
