/**
 * Keys and tokens, from the platform's chair: what we sign, and what we let in.
 *
 * <p>Offers {@code PlatformKeys} (signing, rotation, the public set), {@code JwksEndpoint}, {@code
 * TokenEndpoint} (client credentials with a signed assertion, checked strictly), {@code AccessTokens}
 * (opaque tokens, and the doorkeeper of every service), {@code Scopes}.
 *
 * <p>Strict where Moodle is lax: an assertion needs {@code exp}, {@code iat} and a {@code jti} never
 * seen before. Like Moodle: no leeway, all errors 400, scopes silently reduced to those granted.
 *
 * <p>Out of scope: what an id token says ({@code oidc}).
 *
 * <p>Imports {@code school}, {@code fault}, {@code web}; imported by the rooms with services and by
 * {@code oidc}.
 */
@NullMarked
package fr.passerelle.testlms.token;

import org.jspecify.annotations.NullMarked;
