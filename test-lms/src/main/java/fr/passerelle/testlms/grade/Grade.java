package fr.passerelle.testlms.grade;

import java.time.Instant;

/**
 * What the school kept for one person in one column.
 *
 * @param points out of {@code maximum}, never above it; scaled to the column's maximum
 * @param at the timestamp of the score
 */
public record Grade(String person, double points, double maximum, Instant at, String comment) {}
