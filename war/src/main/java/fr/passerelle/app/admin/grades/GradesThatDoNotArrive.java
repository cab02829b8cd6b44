package fr.passerelle.app.admin.grades;

import fr.passerelle.app.admin.area.Attention;
import fr.passerelle.app.admin.area.HomeCard;
import fr.passerelle.app.audit.Reach;
import fr.passerelle.app.upkeep.GradeUpkeep;
import fr.passerelle.app.web.Messages;
import java.util.List;

/** Says on the home page that grades will not arrive unless somebody acts. */
public final class GradesThatDoNotArrive implements Attention {
    private final GradeUpkeep grades;
    private final Messages messages;

    public GradesThatDoNotArrive(GradeUpkeep grades, Messages messages) {
        this.grades = grades;
        this.messages = messages;
    }

    @Override
    public List<HomeCard> within(Reach reach) {
        long stuck = grades.heaps(reach).stream()
                .mapToLong(known -> known.heap().stuck())
                .sum();
        return stuck == 0
                ? List.of()
                : List.of(new HomeCard(
                        messages.text("grades.card", stuck),
                        messages.text("grades.card.how"),
                        true,
                        GradeTools.PATH,
                        messages.text("grades.card.go")));
    }
}
