"""The demonstration district: a generator that writes `content/villages` byte for byte the same, anywhere and always."""
