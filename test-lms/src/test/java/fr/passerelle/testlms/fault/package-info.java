@NullMarked
package fr.passerelle.testlms.fault;

import org.jspecify.annotations.NullMarked;
