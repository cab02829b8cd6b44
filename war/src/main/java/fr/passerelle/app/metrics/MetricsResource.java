package fr.passerelle.app.metrics;

import fr.passerelle.app.settings.AddressRanges;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.stream.Stream;

/**
 * The metrics, for whom the settings name. Somebody a proxy speaks for is never one of them, wherever the proxy stands:
 * for everybody else the address does not exist.
 */
@Path("/metrics")
public final class MetricsResource {
    private static final String PROMETHEUS = "text/plain;version=0.0.4;charset=utf-8";
    private static final String[] SPOKEN_FOR = {"X-Forwarded-For", "Forwarded", "Via"};

    private final MetricsTools tools;

    public MetricsResource(@Context ServletContext servlet) {
        tools = MetricsTools.of(servlet);
    }

    @GET
    @Produces(PROMETHEUS)
    public String read(@Context HttpServletRequest reader) {
        boolean forItself = Stream.of(SPOKEN_FOR).allMatch(header -> reader.getHeader(header) == null);
        boolean named = AddressRanges.literal(reader.getRemoteAddr())
                .filter(tools.readers()::contain)
                .isPresent();
        if (!forItself || !named) {
            throw new NotFoundException();
        }
        return tools.metrics().text();
    }
}
