@NullMarked
package fr.passerelle.testlms.oidc;

import org.jspecify.annotations.NullMarked;
