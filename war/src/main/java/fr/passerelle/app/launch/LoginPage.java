package fr.passerelle.app.launch;

import java.util.Map;

/**
 * The answer to a login initiation ({@code launch/login}): a form that leaves for the platform by itself, after the
 * browser was asked to keep a secret (B-4, B-7).
 *
 * @param action the authorization endpoint of the registration
 * @param method {@code get} or {@code post}
 * @param parameters the authentication request, as hidden fields in this order
 * @param stateId names what the browser keeps, so that launches in parallel do not collide
 * @param secret what the browser keeps
 * @param storageTarget the platform's {@code lti_storage_target}, or empty if it offers none
 * @param platformOrigin the origin of the authorization endpoint, the only one spoken to
 * @param restart where the same call is made again from a tab of its own, should this frame keep nothing
 * @param call the fields of that call
 */
public record LoginPage(
        String action,
        String method,
        Map<String, String> parameters,
        String stateId,
        String secret,
        String storageTarget,
        String platformOrigin,
        String restart,
        Map<String, String> call) {}
