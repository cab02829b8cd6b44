package fr.passerelle.app.admin.area;

import fr.passerelle.app.audit.Reach;
import java.util.List;

/** A feature that may need an administrator: what it says on the home page now, within somebody's reach. */
@FunctionalInterface
public interface Attention {

    List<HomeCard> within(Reach reach);
}
