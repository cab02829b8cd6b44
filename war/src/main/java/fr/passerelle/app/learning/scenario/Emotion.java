package fr.passerelle.app.learning.scenario;

/** How the person feels, from {@value #LOWEST} to {@value #HIGHEST}, always with words: a number or a colour alone says nothing. */
public record Emotion(int value, String words) {

    public static final int LOWEST = -2;
    public static final int HIGHEST = 2;

    public Emotion {
        if (value < LOWEST || value > HIGHEST || words.isBlank()) {
            throw new IllegalArgumentException("an emotion goes from -2 to 2 and has words: " + value);
        }
    }
}
