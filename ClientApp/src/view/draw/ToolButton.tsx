import type { ComponentProps } from "react";
import { Icon } from "./Icon.tsx";

interface ToolButtonProps extends Omit<ComponentProps<"button">, "children" | "id"> {
  readonly id: string;
  readonly icon: string;
  readonly name: string;
}

/** A tool's icon with its name below it. */
export function ToolButton({ id, icon, name, ...rest }: ToolButtonProps) {
  return (
    <button type="button" className="tool" data-testid={id} {...rest}>
      <Icon outline={icon} />
      {name}
    </button>
  );
}
