package fr.passerelle.testlms.oidc;

import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.ResourceLink;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a service adds to a message about itself. */
@FunctionalInterface
public interface ServiceClaims {

    /** For a message in a course, about a link of it or about none. */
    Map<String, Object> of(RegisteredTool tool, String courseId, @Nullable ResourceLink link);
}
