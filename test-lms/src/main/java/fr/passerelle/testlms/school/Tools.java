package fr.passerelle.testlms.school;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** The tools the school works with, in the order they came. Thread-safe. */
public final class Tools {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<RegisteredTool> tools = new CopyOnWriteArrayList<>();
    private final UnaryOperator<String> deployments;

    /** Makes of a number of its own the id that a deployment is known by. */
    public Tools(UnaryOperator<String> deployments) {
        this.deployments = deployments;
    }

    /** Keeps a tool under a client id and a deployment id of its own, given by the function. */
    public synchronized RegisteredTool register(Agreement agreement) {
        RegisteredTool tool = agreement.under(randomClientId(), deployments.apply(String.valueOf(tools.size() + 3)));
        tools.add(tool);
        return tool;
    }

    public List<RegisteredTool> all() {
        return List.copyOf(tools);
    }

    public Optional<RegisteredTool> withClientId(String clientId) {
        return tools.stream().filter(tool -> tool.clientId().equals(clientId)).findFirst();
    }

    /** The tool that links launch unless a test says otherwise: the one registered last. */
    public RegisteredTool current() {
        return findCurrent().orElseThrow(() -> new IllegalStateException("no tool is registered"));
    }

    public Optional<RegisteredTool> findCurrent() {
        List<RegisteredTool> known = all();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    private static String randomClientId() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        // A command line would take an id that begins with a dash for an option.
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).replaceFirst("^[-_]", "c");
    }

    /** Makes the agreement once its ids are known. */
    @FunctionalInterface
    public interface Agreement {
        RegisteredTool under(String clientId, String deploymentId);
    }
}
