package fr.passerelle.lti.login;

import fr.passerelle.lti.platform.RegistrationId;
import fr.passerelle.lti.refusal.LaunchError.StateFault;
import fr.passerelle.lti.refusal.LaunchError.StateUnknown;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;

/**
 * Keeps pending logins nowhere: each travels sealed in its own {@link State}, {@code id.sealed}, so that a
 * flood of logins fills nothing. Single use is proved by {@link TakenStates} when a login is taken.
 *
 * <p>The secret (32 bytes at least) must be the same on all nodes; changing it voids the launches under way.
 */
public final class SealedLogins implements PendingLogins {

    private final Seal seal;
    private final TakenStates taken;
    private final Clock clock;

    public SealedLogins(byte[] secret, TakenStates taken, Clock clock) {
        this.seal = new Seal(secret, "lti login state 2");
        this.taken = taken;
        this.clock = clock;
    }

    @Override
    public State remember(PendingLogin login) {
        return new State(login.id() + "." + seal.close(login.id().value(), packed(login)));
    }

    @Override
    public PendingLogin open(State state) {
        PendingLogin login = unsealed(state);
        if (!clock.instant().isBefore(login.expiresAt())) {
            throw unknown(StateFault.EXPIRED);
        }
        return login;
    }

    @Override
    public boolean take(PendingLogin login) {
        return taken.markTaken(login.id().value(), login.expiresAt());
    }

    private PendingLogin unsealed(State state) {
        String value = state.value();
        int dot = value.indexOf('.');
        if (dot < 1) {
            throw unknown(StateFault.FORGED);
        }
        String id = value.substring(0, dot);
        byte[] packed = seal.open(id, value.substring(dot + 1)).orElseThrow(() -> unknown(StateFault.FORGED));
        return unpacked(new StateId(id), packed);
    }

    private static byte[] packed(PendingLogin login) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(login.expiresAt().getEpochSecond());
            out.writeUTF(login.registration().value());
            out.writeUTF(login.nonce());
            out.writeUTF(login.targetLinkUri());
            out.writeUTF(login.deploymentHint());
            out.writeUTF(login.storage());
            out.writeUTF(login.secretHash().value());
            out.writeUTF(login.note());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static PendingLogin unpacked(StateId id, byte[] packed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            Instant expiresAt = Instant.ofEpochSecond(in.readLong());
            RegistrationId registration = new RegistrationId(in.readUTF());
            return new PendingLogin(
                    id,
                    registration,
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    new SecretHash(in.readUTF()),
                    expiresAt,
                    in.readUTF());
        } catch (IOException e) {
            throw new UncheckedIOException("sealed by us, yet unreadable", e);
        }
    }

    private static LaunchRefused unknown(StateFault fault) {
        return new LaunchRefused(new StateUnknown(fault));
    }
}
