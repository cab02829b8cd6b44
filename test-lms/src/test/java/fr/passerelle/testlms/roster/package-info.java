@NullMarked
package fr.passerelle.testlms.roster;

import org.jspecify.annotations.NullMarked;
