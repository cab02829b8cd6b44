package fr.passerelle.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.passerelle.house.fixture.Commands;
import fr.passerelle.house.fixture.RunningTool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A platform that signs what it is asked to and takes every score, as cheaply as can be. Thread-safe. */
final class SigningPlatform implements AutoCloseable {
    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/";
    private static final int BACKLOG = 1000;
    private static final int LIFE_S = 300;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final RSAKey key;
    private final RSASSASigner signer;
    private final Map<String, Instant> scores = new ConcurrentHashMap<>();

    private SigningPlatform(HttpServer server, RSAKey key, RSASSASigner signer) {
        this.server = server;
        this.key = key;
        this.signer = signer;
    }

    static SigningPlatform start() {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyID("banc").generate();
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
            SigningPlatform platform = new SigningPlatform(server, key, new RSASSASigner(key));
            platform.serve();
            return platform;
        } catch (IOException | JOSEException notStarted) {
            throw new IllegalStateException(notStarted);
        }
    }

    private void serve() {
        String keys = new JWKSet(key.toPublicJWK()).toString();
        server.createContext("/jwks", exchange -> answer(exchange, "application/json", keys));
        server.createContext(
                "/token",
                exchange -> answer(
                        exchange,
                        "application/json",
                        "{\"access_token\":\"jeton\",\"token_type\":\"bearer\",\"expires_in\":3600}"));
        server.createContext("/colonne/", this::score);
        server.setExecutor(workers);
        server.start();
    }

    private void score(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String learner = body.replaceAll("(?s).*\"userId\"\\s*:\\s*\"([^\"]*)\".*", "$1");
        scores.putIfAbsent(exchange.getRequestURI().getPath() + " " + learner, Instant.now());
        answer(exchange, "application/json", "{}");
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many scores arrived, those sent twice counted once. */
    int scores() {
        return scores.size();
    }

    /** Makes the tool know it. */
    void introduceTo(RunningTool tool) {
        Commands.Output added = tool.command(
                "platform",
                "add",
                "--issuer",
                issuer(),
                "--client-id",
                "banc",
                "--authorization-endpoint",
                issuer() + "/auth",
                "--token-endpoint",
                issuer() + "/token",
                "--jwks-uri",
                issuer() + "/jwks",
                "--deployment-id",
                "1",
                "--name",
                "Banc de mesure");
        if (added.status() != 0) {
            throw new IllegalStateException(added.error());
        }
    }

    /** The fields of a login initiation, as a platform sends them. */
    Map<String, String> login(RunningTool tool, String learner) {
        return Map.of(
                "iss", issuer(),
                "client_id", "banc",
                "lti_deployment_id", "1",
                "target_link_uri", tool.address("/lti/launch").toString(),
                "login_hint", learner,
                "lti_message_hint", "1");
    }

    /** A learner of a course opens an activity; about as much as Moodle says of one. */
    String idToken(RunningTool tool, String learner, String link, String content, String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("banc")
                .subject(learner)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFE_S)))
                .claim("nonce", nonce)
                .claim(CLAIM + "deployment_id", "1")
                .claim(CLAIM + "target_link_uri", tool.address("/lti/launch").toString())
                .claim(CLAIM + "message_type", "LtiResourceLinkRequest")
                .claim(CLAIM + "version", "1.3.0")
                .claim(CLAIM + "roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"))
                .claim(CLAIM + "context", Map.of("id", "cours", "label", "ACC", "title", "Accueillir et orienter"))
                .claim(CLAIM + "resource_link", Map.of("id", link, "title", "Une activité"))
                .claim(CLAIM + "custom", Map.of("content", content))
                .claim(CLAIM + "launch_presentation", Map.of("locale", "fr", "document_target", "iframe"))
                .claim(
                        AGS + "claim/endpoint",
                        Map.of(
                                "scope", List.of(AGS + "scope/score", AGS + "scope/lineitem.readonly"),
                                "lineitem", issuer() + "/colonne/" + link))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        try {
            token.sign(signer);
        } catch (JOSEException notSigned) {
            throw new IllegalStateException(notSigned);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
