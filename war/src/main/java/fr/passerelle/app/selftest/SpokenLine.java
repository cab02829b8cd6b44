package fr.passerelle.app.selftest;

import fr.passerelle.app.selftest.finding.Light;
import java.time.Duration;

/**
 * A line as an administrator reads it.
 *
 * @param lightText the light in a word, for whoever does not see colours
 * @param actor who must act
 * @param detail for whoever knows the protocol; may be empty
 */
public record SpokenLine(
        String code,
        Light light,
        String lightText,
        String title,
        String cause,
        String remedy,
        String actor,
        String detail,
        Duration took) {}
