package fr.passerelle.lti.platform;

/** A {@link DeploymentId} and whether launches from it are welcome. */
public record Deployment(DeploymentId id, State state) {

    /** Where a deployment stands. */
    public enum State {
        /** Launches are accepted. */
        ACTIVE,
        /** Seen, but not yet approved by an administrator. */
        PENDING,
        /** Switched off; launches are refused as if it were unknown. */
        DISABLED
    }

    /** A deployment whose launches are accepted. */
    public static Deployment active(String id) {
        return new Deployment(new DeploymentId(id), State.ACTIVE);
    }
}
