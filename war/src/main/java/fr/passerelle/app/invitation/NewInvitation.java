package fr.passerelle.app.invitation;

import java.time.Instant;

/** An invitation just made: the only moment at which the secret of its link is known. */
public record NewInvitation(String token, String reference, Instant expiresAt) {

    @Override
    public String toString() {
        return "NewInvitation[" + reference + "]";
    }
}
