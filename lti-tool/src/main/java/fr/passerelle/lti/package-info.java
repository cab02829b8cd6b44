/**
 * The front door of an LTI 1.3 tool: answer a login, accept a launch, answer deep linking, publish the keys.
 *
 * <p>The ten lines it takes:
 *
 * <pre>{@code
 * var key = SigningKey.generate();
 * var http = new PlatformHttp(EgressPolicy.publicOnly());
 * var clock = Clock.systemUTC();
 * var tool = LtiTool.at(URI.create("https://tool.example/lti/launch"))
 *         .knowing(Registrations.of(registration, new DeploymentId("1")))
 *         .remembering(new SealedLogins(secret, new InMemoryTakenStates(clock), clock))
 *         .trusting(new RemoteKeySets(http, clock))
 *         .signingWith(ToolKeys.of(key))
 *         .on(clock);
 * AuthenticationRequest request = tool.login(LoginInitiation.from(parameters)); // send the browser to request.asRedirect()
 * Launch launch = tool.accept(AuthenticationResponse.from(form), secretFromTheCookie); // or LaunchRefused, with a code
 * }</pre>
 *
 * <p>Out of scope: pages, cookies, sessions and databases, which are the host's. Grades go back through
 * {@code lti.grade}. Everything below this package may be imported by it; nothing below imports it.
 */
@NullMarked
package fr.passerelle.lti;

import org.jspecify.annotations.NullMarked;
