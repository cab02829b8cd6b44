package fr.passerelle.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Our own style sheet, scripts and drawings, read and compressed once at the start.
 *
 * <p>One hash over all of them is in every address ({@code /assets/<hash>/<name>}), so a browser may keep them for a year
 * and a script may import its neighbour by a relative name.
 */
public final class Assets {

    /** Where they are served, under the application's root. */
    public static final String PATH = "/assets";

    /** Every file there is; nothing else is ever served, whatever is asked for. */
    static final List<String> NAMES = List.of(
            "passerelle.css",
            "admin.css",
            "logo.svg",
            "keep.js",
            "platform.js",
            "frame.js",
            "tab.js",
            "login.js",
            "prove.js",
            "enter.js",
            "grade.js",
            "done.js",
            "resume.js",
            "player.js",
            "order.js",
            "copy.js",
            "selftest.js",
            "frametest.js",
            "link.js");

    /** One file, as sent over the wire. */
    static final class Asset {

        private final String mediaType;
        private final byte[] plain;
        private final byte[] gzipped;

        Asset(String mediaType, byte[] plain, byte[] gzipped) {
            this.mediaType = mediaType;
            this.plain = plain;
            this.gzipped = gzipped;
        }

        String mediaType() {
            return mediaType;
        }

        byte[] wire(boolean gzip) {
            return gzip ? gzipped.clone() : plain.clone();
        }
    }

    private final Map<String, Asset> assets;
    private final String hash;

    private Assets(Map<String, Asset> assets, String hash) {
        this.assets = assets;
        this.hash = hash;
    }

    public static Assets bundled() {
        Map<String, Asset> assets = new HashMap<>();
        MessageDigest digest = sha256();
        for (String name : NAMES) {
            Asset asset = read(name);
            assets.put(name, asset);
            digest.update(asset.wire(false));
        }
        return new Assets(assets, HexFormat.of().formatHex(digest.digest(), 0, 8));
    }

    /** The path of one file under the application's root; the name must be one of ours. */
    public String path(String name) {
        if (!assets.containsKey(name)) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return PATH + "/" + hash + "/" + name;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    boolean current(String askedHash) {
        return hash.equals(askedHash);
    }

    private static Asset read(String name) {
        try (InputStream file = Assets.class.getClassLoader().getResourceAsStream("assets/" + name)) {
            if (file == null) {
                throw new IllegalStateException("missing asset: " + name);
            }
            byte[] plain = file.readAllBytes();
            return new Asset(mediaType(name), plain, gzip(plain));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String mediaType(String name) {
        String type = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalStateException("no media type for " + name);
        };
        return type + ";charset=" + StandardCharsets.UTF_8.name();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        }
        return compressed.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
