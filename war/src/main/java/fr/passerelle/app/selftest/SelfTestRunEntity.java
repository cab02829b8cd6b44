package fr.passerelle.app.selftest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "self_test_run")
class SelfTestRunEntity {
    @Id
    UUID id = new UUID(0, 0);

    UUID registrationId = new UUID(0, 0);
    Instant startedAt = Instant.EPOCH;
    long tookMillis;

    @Column(columnDefinition = "text")
    String lines = "";
}
