package fr.passerelle.app.journal;

import fr.passerelle.lti.platform.RegistrationId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

@Entity
@Table(name = "launch_refusal")
class RefusedLaunchEntity {
    @Id
    String reference = "";

    String code = "";
    UUID registrationId = new UUID(0, 0);
    String facts = "";
    String checksPassed = "";
    Instant refusedAt = Instant.EPOCH;

    RefusedLaunch toDomain() {
        return new RefusedLaunch(
                reference,
                code,
                new RegistrationId(registrationId.toString()),
                facts,
                Arrays.stream(checksPassed.split(" "))
                        .filter(name -> !name.isEmpty())
                        .toList(),
                refusedAt);
    }
}
