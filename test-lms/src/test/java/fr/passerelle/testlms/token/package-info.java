@NullMarked
package fr.passerelle.testlms.token;

import org.jspecify.annotations.NullMarked;
