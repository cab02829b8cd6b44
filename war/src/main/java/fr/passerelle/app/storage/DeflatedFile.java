package fr.passerelle.app.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterInputStream;

/** A file as the database keeps it: deflated, in parts below the megabyte that H2 takes in a column. */
public final class DeflatedFile {

    private static final int PART = 512 * 1024;

    private DeflatedFile() {}

    /** At least one part, so that an empty file is a file, too. */
    public static List<byte[]> parts(byte[] file) {
        byte[] deflated = deflated(file);
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < deflated.length; from += PART) {
            parts.add(Arrays.copyOfRange(deflated, from, Math.min(from + PART, deflated.length)));
        }
        return parts;
    }

    private static byte[] deflated(byte[] file) {
        try (DeflaterInputStream in = new DeflaterInputStream(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The file these parts make; empty when they are damaged, or make more than so many bytes. */
    public static Optional<byte[]> joined(List<byte[]> parts, int most) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        parts.forEach(deflated::writeBytes);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated.toByteArray()))) {
            return Optional.of(in.readNBytes(most + 1)).filter(file -> file.length <= most);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
