document.getElementById("at-once").submit();
