package fr.passerelle.app.command;

import java.util.ListResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How a command is written, and what was wrong with it, in French: picocli says it in English. */
final class Usage {

    /** The headings of the usage text, and the two options every command has. */
    static final ResourceBundle FRENCH = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {
                {"usage.synopsisHeading", "Usage : "},
                {"usage.commandListHeading", "Commandes :%n"},
                {"usage.optionListHeading", "Options :%n"},
                {"help", "Affiche cette aide."},
                {"version", "Affiche la version."},
                {"mixinStandardHelpOptions.help", "Affiche cette aide."},
                {"mixinStandardHelpOptions.version", "Affiche la version."}
            };
        }
    };

    private Usage() {}

    static String told(ParameterException wrong) {
        if (wrong instanceof WordMissing missing) {
            return missing.sentence;
        }
        if (wrong instanceof MissingParameterException missing) {
            return "Il manque : "
                    + missing.getMissing().stream().map(Usage::name).collect(Collectors.joining(", ")) + ".";
        }
        if (wrong instanceof UnmatchedArgumentException unknown) {
            return "Inconnu ici : « " + String.join(" ", unknown.getUnmatched()) + " ».";
        }
        return "La commande n’est pas écrite comme il faut.";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** A word that only leads to others came last. */
    static final class WordMissing extends ParameterException {
        private static final long serialVersionUID = 1L;

        private final String sentence;

        WordMissing(CommandLine command, String word) {
            super(command, "a word is missing after " + word);
            sentence = "Il manque un mot après « " + word + " ».";
        }
    }
}
