@NullMarked
package fr.passerelle.testlms.journal;

import org.jspecify.annotations.NullMarked;
