package fr.passerelle.app.accounts.signin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "sign_in_tally")
class SignInTallyEntity {
    @Id
    String tally = "";

    int tries;
    Instant beganAt = Instant.EPOCH;
}
