@NullMarked
package fr.passerelle.testlms;

import org.jspecify.annotations.NullMarked;
