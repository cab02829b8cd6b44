@NullMarked
package fr.passerelle.testlms.registration;

import org.jspecify.annotations.NullMarked;
