package fr.passerelle.app.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name may do to a spreadsheet: nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-2", "@SUM(A1)", "\tx", "\rx", "  =cmd|' /C calc'!A0", "\u00a0=1"})
    void no_cell_is_a_formula(String name) {
        assertThat(Export.cell(name)).startsWith("\"'");
    }

    @Test
    void a_name_keeps_its_quotes_and_semicolons() {
        assertThat(Export.cell("Jean \"Jo\" ; Dupont")).isEqualTo("\"Jean \"\"Jo\"\" ; Dupont\"");
        assertThat(Export.cell("")).isEqualTo("\"\"");
    }
}
