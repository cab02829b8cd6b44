@NullMarked
package fr.passerelle.testlms.deeplinking;

import org.jspecify.annotations.NullMarked;
