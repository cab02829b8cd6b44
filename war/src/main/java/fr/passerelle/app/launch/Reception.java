package fr.passerelle.app.launch;

import fr.passerelle.app.catalogue.Catalogue;
import fr.passerelle.app.gradebook.GradeTargets;
import fr.passerelle.app.launch.Welcome.Admitted;
import fr.passerelle.app.launch.Welcome.Told;
import fr.passerelle.app.launch.Welcome.Topic;
import fr.passerelle.app.learning.attempt.LearnerId;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.picker.request.ContentRequest;
import fr.passerelle.app.placement.LinkSettings;
import fr.passerelle.app.placement.Place;
import fr.passerelle.app.placement.Placement;
import fr.passerelle.app.placement.PlacementId;
import fr.passerelle.app.placement.Placements;
import fr.passerelle.app.recall.Recalling;
import fr.passerelle.app.session.Errand;
import fr.passerelle.app.session.Subjects;
import fr.passerelle.lti.claim.Context;
import fr.passerelle.lti.claim.ResourceLink;
import fr.passerelle.lti.grade.GradeEndpoint;
import fr.passerelle.lti.launch.DeepLinkingLaunch;
import fr.passerelle.lti.launch.Launch;
import fr.passerelle.lti.launch.ResourceLinkLaunch;
import fr.passerelle.lti.launch.SubmissionReviewLaunch;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads in a launch what the person came for, and whether they may; joins the transaction of the launch. */
final class Reception {
    private final Supplier<Catalogue> catalogue;
    private final Placements placements;
    private final GradeTargets targets;

    Reception(Supplier<Catalogue> catalogue, Placements placements, GradeTargets targets) {
        this.catalogue = catalogue;
        this.placements = placements;
        this.targets = targets;
    }

    Welcome receive(Launch launch) {
        if (launch instanceof ResourceLinkLaunch activity) {
            return activity(activity);
        }
        if (launch instanceof DeepLinkingLaunch choosing) {
            return choosing(choosing);
        }
        if (launch instanceof SubmissionReviewLaunch review) {
            return review(review);
        }
        return new Told(Topic.PERSONAL_DATA);
    }

    private Welcome activity(ResourceLinkLaunch launch) {
        Place place = place(launch, launch.resourceLink());
        Optional<Placement> placement =
                asked(launch).map(content -> placements.playing(place, content)).or(() -> remembered(place, launch));
        if (placement.isPresent() && follows(launch)) {
            return new Admitted(new Errand.Follow(placement.get().id(), followed(launch)), false, null);
        }
        if (placement.isPresent()) {
            return playing(launch, placement.get());
        }
        if (launch.roles().mayConfigure()) {
            PlacementId waiting = placements.at(place).id();
            return new Admitted(new Errand.Choose(), false, new ContentRequest.ByLink(waiting));
        }
        return playedOnce(place)
                .map(withdrawn -> playing(launch, withdrawn))
                .orElseGet(() -> new Told(Topic.NOTHING_CHOSEN));
    }

    private Welcome playing(ResourceLinkLaunch launch, Placement found) {
        boolean graded = graded(launch)
                && found.settings().wantsGrades()
                && found.playable().filter(PlayableId::isPrivate).isEmpty();
        remember(launch, found, graded);
        return new Admitted(new Errand.Play(found.id()), graded, null);
    }

    /** What is no longer in use is played to its end by whoever has begun it; the player tells the others. */
    private Optional<Placement> playedOnce(Place place) {
        return placements
                .find(place)
                .filter(placement -> placement.playable().isPresent())
                .map(placement -> placements.at(place));
    }

    /** Who neither teaches nor learns there but follows others, looks on and does nothing else. */
    private static boolean follows(ResourceLinkLaunch launch) {
        return launch.roles().mentor()
                && !launch.roles().teacher()
                && !launch.roles().learner();
    }

    private static Set<LearnerId> followed(ResourceLinkLaunch launch) {
        return launch.mentored().stream()
                .limit(Errand.Follow.MOST)
                .map(subject -> Subjects.learner(launch.registration().id(), subject))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Welcome choosing(DeepLinkingLaunch launch) {
        return launch.roles().mayConfigure()
                ? new Admitted(
                        new Errand.Choose(),
                        false,
                        new ContentRequest.ByPlatform(
                                launch.registration().id(), launch.deploymentId(), launch.deepLinkingSettings()))
                : new Told(Topic.CHOOSING_IS_FOR_TEACHERS);
    }

    private Welcome review(SubmissionReviewLaunch launch) {
        LearnerId whose =
                Subjects.learner(launch.registration().id(), launch.forUser().userId());
        boolean own = launch.subject().filter(launch.forUser().userId()::equals).isPresent();
        boolean followed = launch.mentored().contains(launch.forUser().userId());
        if (!own && !followed && !launch.roles().teacher()) {
            return new Told(Topic.SOMEBODY_ELSES_WORK);
        }
        return reviewed(launch)
                .<Welcome>map(placement -> new Admitted(new Errand.Review(placement, whose), false, null))
                .orElseGet(() -> new Told(Topic.NOTHING_TO_REVIEW));
    }

    /** The activity the platform names, else the one whose column it names: either may be missing (G-1). */
    private Optional<PlacementId> reviewed(SubmissionReviewLaunch launch) {
        return launch.resourceLink()
                .flatMap(link -> placements.find(place(launch, link)))
                .map(Placement::id)
                .or(() -> launch.gradeEndpoint()
                        .flatMap(GradeEndpoint::lineItem)
                        .flatMap(column ->
                                targets.placementOf(launch.registration().id(), launch.deploymentId(), column)));
    }

    /** What the link names, if it is something we know. */
    private Optional<PlayableId> asked(Launch launch) {
        return launch.custom()
                .get("content")
                .filter(PlayableId::isWellSpelled)
                .map(PlayableId::new)
                .filter(this::known);
    }

    /** What was chosen for the link by hand, or for the one it was copied from (G-3). */
    private Optional<Placement> remembered(Place place, Launch launch) {
        return placements
                .find(place)
                .filter(placement -> placement.playable().filter(this::known).isPresent())
                .map(placement -> placements.at(place))
                .or(() -> placements
                        .playedBefore(place, launch.copyHistory().resourceLinks())
                        .or(() -> placements.playedUnderThatTitle(
                                place, launch.copyHistory().contexts()))
                        .filter(original -> known(original.content()))
                        .map(original -> placements.copying(place, original)));
    }

    private boolean known(PlayableId content) {
        return catalogue.get().find(content).isPresent() || content.equals(Recalling.CONTENT);
    }

    private static Place place(Launch launch, ResourceLink link) {
        return new Place(
                launch.registration().id(),
                launch.deploymentId(),
                link.id(),
                launch.context().map(Context::id).orElse(""),
                link.title(),
                LinkSettings.of(launch.custom()));
    }

    /** Only a known learner is graded: not a teacher, not a preview, not an anonymous visitor (A-38, D-11). */
    private static boolean graded(ResourceLinkLaunch launch) {
        return !launch.roles().teacher()
                && !launch.roles().testUser()
                && launch.subject().isPresent()
                && launch.gradeEndpoint().filter(GradeTargets::takesScores).isPresent();
    }

    private void remember(ResourceLinkLaunch launch, Placement placement, boolean graded) {
        if (graded) {
            targets.remember(
                    placement,
                    People.learner(launch),
                    launch.subject().orElseThrow(),
                    launch.resourceLink(),
                    launch.gradeEndpoint().orElseThrow());
        } else {
            launch.subject().ifPresent(known -> targets.pause(placement, People.learner(launch)));
        }
    }
}
