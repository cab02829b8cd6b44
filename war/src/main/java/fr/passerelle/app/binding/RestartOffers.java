package fr.passerelle.app.binding;

import fr.passerelle.app.settings.Secret;
import fr.passerelle.app.storage.Token;
import fr.passerelle.lti.login.PendingLogin;
import fr.passerelle.lti.login.Seal;
import fr.passerelle.lti.platform.Registration;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Offers to start a launch again from its login, in a tab of its own (B-4), for ten minutes. Nothing is kept: the page
 * that makes the offer carries it, sealed, and any node takes it.
 *
 * <p>Nothing in an offer is believed: it holds what an unsigned call said, and the return address of a message
 * that was verified. The seal keeps both from being made up. Safe for use by many threads.
 */
public final class RestartOffers {
    private final Seal seal;
    private final Clock clock;

    public RestartOffers(Secret secret, Clock clock) {
        this.seal = new Seal(secret.keyFor("restart offer"), "restart offer 1");
        this.clock = clock;
    }

    /**
     * Offers to start this login again; nothing if its hints did not travel or it started again already.
     *
     * @param returnAddress where its verified message wants people sent back to, or empty
     */
    public Optional<String> offer(PendingLogin login, Registration registration, String returnAddress) {
        return RestartForm.of(login, registration).map(call -> sealed(new Restart(call, returnAddress)));
    }

    /** What was offered; nothing if we did not offer it, or ten minutes ago. */
    public Optional<Restart> offered(String offer) {
        int dot = offer.indexOf('.');
        return Optional.of(offer)
                .filter(text -> dot > 0)
                .flatMap(text -> seal.open(text.substring(0, dot), text.substring(dot + 1)))
                .flatMap(this::unpacked);
    }

    private String sealed(Restart restart) {
        String id = Token.id();
        return id + "." + seal.close(id, packed(restart));
    }

    private byte[] packed(Restart restart) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(clock.instant().plus(PendingLogin.LIFE).toEpochMilli());
            out.writeUTF(restart.returnAddress());
            out.writeInt(restart.initiation().size());
            for (Map.Entry<String, String> field : restart.initiation().entrySet()) {
                out.writeUTF(field.getKey());
                out.writeUTF(field.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Optional<Restart> unpacked(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            Instant end = Instant.ofEpochMilli(in.readLong());
            String returnAddress = in.readUTF();
            Map<String, String> call = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                call.put(in.readUTF(), in.readUTF());
            }
            return Optional.of(new Restart(call, returnAddress))
                    .filter(restart -> clock.instant().isBefore(end));
        } catch (IOException e) {
            throw new UncheckedIOException("sealed by us, yet unreadable", e);
        }
    }
}
