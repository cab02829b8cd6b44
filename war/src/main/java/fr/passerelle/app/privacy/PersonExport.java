package fr.passerelle.app.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is kept of one person, as JSON: structured, for people and for machines (RGPD art. 15 and 20). Its words are
 * French, as its first reader is; {@code format} changes when they do.
 */
final class PersonExport {
    static final String FORMAT = "passerelle-donnees-personnelles-1";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OF_PERSON =
            " join placement p on p.id = r.placement_id where p.registration_id = :registration"
                    + " and r.learner_id in (:learners)";
    private static final String AT_THE_PLATFORM =
            " where registration_id = :registration and learner_id in (:learners)";

    private final PersonalRows rows;

    PersonExport(PersonalRows rows) {
        this.rows = rows;
    }

    byte[] write(Person person, Instant now) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("exporte_le", now.toString());
        all.put("organisation", person.platform().organisation().name());
        all.put("plateforme", person.platform().registration().name());
        all.put("emetteur", person.platform().registration().issuer());
        all.put("identifiant", person.subject());
        all.put("tentatives", attempts(person));
        all.put(
                "avis",
                inActivities(
                        person,
                        "satisfaction",
                        "r.given_at",
                        "r.playable_id as contenu",
                        "r.answer as avis",
                        "r.given_at as donne_le"));
        all.put(
                "carnets_de_notes",
                inActivities(
                        person,
                        "grade_target",
                        "p.id",
                        "r.user_id as identifiant",
                        "r.label as intitule",
                        "r.graded as note",
                        "r.line_item as colonne"));
        all.put("notes", grades(person));
        all.put(
                "amenagements",
                inActivities(
                        person,
                        "arrangement",
                        "p.id",
                        "r.more_attempts as tentatives_en_plus",
                        "r.deadline as echeance",
                        "r.excused as dispense"));
        all.put(
                "decisions_a_son_sujet",
                inActivities(
                        person,
                        "arrangement_trace",
                        "r.made_at",
                        "r.kind as decision",
                        "r.until_at as jusqu_au",
                        "r.made_at as prise_le"));
        all.put(
                "decisions_prises",
                rows.rows(
                        person,
                        List.of("kind as decision", "made_at as prise_le"),
                        PersonalRows.arrangedBy() + " order by made_at"));
        all.put(
                "questions_a_revoir",
                rows.rows(
                        person,
                        List.of(
                                "playable_id as contenu",
                                "question_id as question",
                                "reminder as rappel",
                                "due_on as a_revoir_le"),
                        "recall" + AT_THE_PLATFORM + " order by due_on"));
        all.put(
                "sessions",
                rows.rows(
                        person,
                        List.of(
                                "created_at as ouverte_le",
                                "expires_at as fin_le",
                                "teacher as enseigne",
                                "graded as note"),
                        "launch_session" + AT_THE_PLATFORM + " order by created_at"));
        return written(all);
    }

    private List<Map<String, Object>> attempts(Person person) {
        List<Map<String, Object>> attempts = inActivities(
                person,
                "attempt",
                "r.started_at, r.id",
                "cast(r.id as varchar(36)) as tentative",
                "r.playable_id as contenu",
                "r.playable_version as version",
                "r.audience as public_vise",
                "r.mastery as seuil_de_reussite",
                "r.started_at as commencee_le",
                "r.finished_at as terminee_le",
                "r.points_earned as points",
                "r.points_possible as points_possibles",
                "r.passed as reussie",
                "r.active_seconds as secondes",
                "r.set_aside as ecartee");
        nest(
                attempts,
                "tentative",
                "reponses",
                rows.rows(
                        person,
                        List.of(
                                "cast(m.attempt_id as varchar(36)) as tentative",
                                "m.place as rang",
                                "m.kind as genre",
                                "m.screen as ecran",
                                "m.answer as reponse",
                                "m.confidence as certitude",
                                "m.made_at as donnee_le"),
                        "attempt_move m join attempt r on r.id = m.attempt_id" + OF_PERSON + " order by m.place"));
        return attempts;
    }

    private List<Map<String, Object>> grades(Person person) {
        List<Map<String, Object>> grades = inActivities(
                person,
                "score_outbox",
                "r.scored_at, r.id",
                "cast(r.id as varchar(36)) as note",
                "cast(r.attempt_id as varchar(36)) as tentative",
                "r.score_given as points",
                "r.score_maximum as points_possibles",
                "r.scored_at as obtenue_le",
                "r.state as etat",
                "r.sent_at as envoyee_le",
                "r.reason as motif");
        nest(
                grades,
                "note",
                "envois",
                rows.rows(
                        person,
                        List.of(
                                "cast(t.score_id as varchar(36)) as note",
                                "t.number as rang",
                                "t.tried_at as essaye_le",
                                "t.answer as reponse"),
                        "score_try t join score_outbox r on r.id = t.score_id" + OF_PERSON + " order by t.number"));
        return grades;
    }

    /** Rows of one person, each with the activity it is about. */
    private List<Map<String, Object>> inActivities(Person person, String table, String order, String... columns) {
        List<String> all = new ArrayList<>(List.of(
                "p.title as activite",
                "p.context_id as cours",
                "p.resource_link_id as lien",
                "p.deployment_id as deploiement"));
        all.addAll(List.of(columns));
        return rows.rows(person, all, table + " r" + OF_PERSON + " order by " + order);
    }

    /** Puts each of the parts into the whole it names. */
    private static void nest(
            List<Map<String, Object>> wholes, String key, String name, List<Map<String, Object>> parts) {
        Map<Object, List<Map<String, Object>>> byWhole = new LinkedHashMap<>();
        parts.forEach(part -> byWhole.computeIfAbsent(String.valueOf(part.remove(key)), whole -> new ArrayList<>())
                .add(part));
        wholes.forEach(whole -> whole.put(name, byWhole.getOrDefault(String.valueOf(whole.get(key)), List.of())));
    }

    private static byte[] written(Map<String, Object> all) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and numbers can be written", impossible);
        }
    }
}
