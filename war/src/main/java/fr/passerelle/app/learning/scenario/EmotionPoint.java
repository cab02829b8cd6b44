package fr.passerelle.app.learning.scenario;

/** One point of an emotion curve: where it happens, and how the person feels there. */
public record EmotionPoint(String stage, Emotion emotion) {}
