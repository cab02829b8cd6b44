@NullMarked
package fr.passerelle.testlms.habit;

import org.jspecify.annotations.NullMarked;
