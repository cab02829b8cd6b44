@NullMarked
package fr.passerelle.testlms.grade;

import org.jspecify.annotations.NullMarked;
