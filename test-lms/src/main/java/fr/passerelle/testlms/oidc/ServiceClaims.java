package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ResourceLink;
import java.util.Map;

/** What a service adds to a message about itself. */
@FunctionalInterface
public interface ServiceClaims {

    Map<String, Object> of(RegisteredTool tool, ResourceLink link);
}
