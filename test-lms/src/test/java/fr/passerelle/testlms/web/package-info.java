@NullMarked
package fr.passerelle.testlms.web;

import org.jspecify.annotations.NullMarked;
