package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VersionTest {

    private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?<version>(.+?)</version>.*?</parent>");

    @Test
    void isThatOfTheBuild() throws Exception {
        Matcher parent = PARENT.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(parent.find()).isTrue();

        String version = parent.group(1).replace("-SNAPSHOT", "");

        assertThat(Version.USER_AGENT).isEqualTo("assay/" + version);
    }
}
