package fr.passerelle.testlms.oidc;

import java.time.Instant;

/** The last id token sent, for people to read: pretty JSON, without the signature. */
public record DecodedIdToken(Instant at, String person, String link, String header, String claims) {}
