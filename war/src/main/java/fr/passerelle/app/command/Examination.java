package fr.passerelle.app.command;

import fr.passerelle.app.command.output.Printing;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

@Command(name = Doctor.WORD, description = "Examine l’installation et dit, pour chaque point, quoi corriger.")
final class Examination extends Printing {
    private final Supplier<Doctor> doctors;

    Examination(Supplier<Doctor> doctors) {
        this.doctors = doctors;
    }

    @Override
    public void run() {
        doctors.get().examine(out()::println);
    }
}
