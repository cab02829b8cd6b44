package fr.passerelle.app.admin.area;

import java.util.Comparator;
import java.util.List;

/** What needs somebody ({@code admin/home}), the urgent first. */
public record HomePage(List<HomeCard> cards) {

    public HomePage {
        cards = cards.stream()
                .sorted(Comparator.comparing(card -> !card.urgent()))
                .toList();
    }

    public boolean quiet() {
        return cards.stream().noneMatch(HomeCard::urgent);
    }
}
