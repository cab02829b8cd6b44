package fr.passerelle.testlms.school;

import java.net.URI;

/**
 * Where a tool can be reached.
 *
 * @param launch both the only redirect URI and the target link of every link
 */
public record ToolAddresses(URI initiateLogin, URI launch, URI jwks) {}
