package fr.passerelle.servers;

import fr.passerelle.house.fixture.Commands;
import fr.passerelle.house.fixture.Tool;
import java.net.URI;
import java.util.Map;

/** The WAR under the context path a server gives it, and the command line beside it. */
record DeployedTool(String contextPath) implements Tool {

    @Override
    public URI address(String path) {
        return URI.create("http://localhost:" + System.getProperty("servers.http.port") + contextPath + path);
    }

    @Override
    public Commands.Output command(String... words) {
        Map<String, String> settings =
                Map.of("PASSERELLE_HOME", System.getProperty("servers.home"), "PASSERELLE_ALLOW_LOOPBACK", "true");
        return new Commands(settings).run(words);
    }
}
